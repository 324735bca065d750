/**
 * Facts that came after the workforce was built, a chain for each person.
 *
 * Plain columns: a list of its own for each person would cost more than all the rest of a change.
 */
export class LaterFacts {
  /** The newest fact of each person, the one before each fact: a number from 1, 0 for none. */
  #newest: Int32Array;
  #before = new Int32Array(1024);
  #course = new Int32Array(1024);
  #day = new Int32Array(1024);
  #code = new Int32Array(1024);
  #length = 0;

  /** @param persons - How many persons there are to begin with. */
  constructor(persons: number) {
    this.#newest = new Int32Array(persons + 1024);
  }

  add(person: number, course: number, day: number, code: number): void {
    if (person >= this.#newest.length) this.#newest = widened(this.#newest, person * 2);
    const fact = ++this.#length;
    if (fact === this.#before.length) {
      const room = fact * 2;
      this.#before = widened(this.#before, room);
      this.#course = widened(this.#course, room);
      this.#day = widened(this.#day, room);
      this.#code = widened(this.#code, room);
    }
    this.#before[fact] = this.#newest[person] ?? 0;
    this.#course[fact] = course;
    this.#day[fact] = day;
    this.#code[fact] = code;
    this.#newest[person] = fact;
  }

  /** Calls for each later fact of a person in a course. */
  each(person: number, course: number, visit: (day: number, code: number) => void): void {
    for (let fact = this.#newest[person] ?? 0; fact > 0; fact = this.#before[fact] ?? 0) {
      if (this.#course[fact] === course) visit(this.#day[fact] ?? 0, this.#code[fact] ?? 0);
    }
  }

  /** Whether a person has a later fact in a course. */
  has(person: number, course: number): boolean {
    let fact = this.#newest[person] ?? 0;
    while (fact > 0 && this.#course[fact] !== course) fact = this.#before[fact] ?? 0;
    return fact > 0;
  }

  /** Calls for each course in which a person has later facts, once. */
  eachCourse(person: number, visit: (course: number) => void): void {
    const newest = this.#newest[person] ?? 0;
    for (let fact = newest; fact > 0; fact = this.#before[fact] ?? 0) {
      const course = this.#course[fact] ?? 0;
      let first = newest;
      while (this.#course[first] !== course) first = this.#before[first] ?? 0;
      if (first === fact) visit(course);
    }
  }
}

function widened(column: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(room);
  wider.set(column);
  return wider;
}
