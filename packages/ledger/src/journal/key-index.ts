/**
 * Where each idempotency key is, by sums of 32 bits: 8 bytes for each slot, at most half of the
 * slots used. A journal of a million vouchers has its keys in 16 MB; a `Map` takes ten times that.
 */
export interface KeyIndex {
  used: number;
  /** The place and 1; 0 is a free slot. */
  places: Uint32Array;
  sums: Uint32Array;
}

/** An index of nothing. */
export function emptyKeyIndex(): KeyIndex {
  return { used: 0, places: new Uint32Array(1024), sums: new Uint32Array(1024) };
}

/** A key as it is stored: in NFC, and without half characters. */
export function storedKey(key: string): string {
  for (let at = 0; at < key.length; at += 1) {
    if (key.charCodeAt(at) > 127) {
      return key.normalize("NFC").replace(/\p{Surrogate}/gu, "\ufffd");
    }
  }
  return key;
}

/** The sum of a stored key: FNV-1a of its code units. */
export function keySum(key: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    sum = Math.imul(sum ^ key.charCodeAt(at), 0x01000193);
  }
  return sum >>> 0;
}

/** Adds a key that is not in the index. */
export function addKey(index: KeyIndex, sum: number, place: number): void {
  if (2 * (index.used + 1) > index.places.length) grow(index);
  put(index, sum, place);
  index.used += 1;
}

/** The place of a key, or −1; `isSame` says whether the key at a place is the one looked for. */
export function findKey(index: KeyIndex, sum: number, isSame: (place: number) => boolean): number {
  const { places, sums } = index;
  const mask = places.length - 1;
  for (let slot = spread(sum) & mask; ; slot = (slot + 1) & mask) {
    const place = (places[slot] ?? 0) - 1;
    if (place < 0) return -1;
    if (sums[slot] === sum && isSame(place)) return place;
  }
}

function put(index: KeyIndex, sum: number, place: number): void {
  const { places, sums } = index;
  const mask = places.length - 1;
  let slot = spread(sum) & mask;
  while (places[slot] !== 0) slot = (slot + 1) & mask;
  places[slot] = place + 1;
  sums[slot] = sum;
}

/** Mixes the upper bits into the lower ones, which choose the slot. */
function spread(sum: number): number {
  return sum ^ (sum >>> 15);
}

function grow(index: KeyIndex): void {
  const { places, sums } = index;
  index.places = new Uint32Array(2 * places.length);
  index.sums = new Uint32Array(2 * sums.length);
  for (const [slot, place] of places.entries()) {
    if (place > 0) put(index, sums[slot] ?? 0, place - 1);
  }
}
