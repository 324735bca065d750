import { Counter, Gauge, Histogram, Registry } from "prom-client";

/** What is counted about the requests, for Prometheus. No label tells about a person. */
export interface Metrics {
  /** Counts a request that was answered. */
  answered(request: {
    readonly method: string;
    /** The route's pattern, never the address: an address can hold an employee's key. */
    readonly route: string;
    readonly status: number;
    readonly seconds: number;
  }): void;
  /** The counts in Prometheus' text format. */
  text(revision: number): Promise<string>;
}

/** Counts from nothing. */
export function metrics(): Metrics {
  const registers = [new Registry()];
  const [registry] = registers;
  const requests = new Counter({
    name: "kompetanse_http_requests_total",
    help: "Requests that were answered",
    labelNames: ["method", "route", "status"],
    registers,
  });
  const durations = new Histogram({
    name: "kompetanse_http_request_duration_seconds",
    help: "How long answers took",
    labelNames: ["route"],
    buckets: [0.005, 0.01, 0.05, 0.1, 0.2, 0.5, 1, 5],
    registers,
  });
  const memory = new Gauge({
    name: "kompetanse_resident_memory_bytes",
    help: "Memory that the process holds",
    registers,
  });
  const dataRevision = new Gauge({
    name: "kompetanse_data_revision",
    help: "Grows with every change of the data",
    registers,
  });
  return {
    answered: ({ method, route, status, seconds }) => {
      requests.inc({ method, route, status: String(status) });
      durations.observe({ route }, seconds);
    },
    text: async (revision) => {
      memory.set(process.memoryUsage.rss());
      dataRevision.set(revision);
      return registry?.metrics() ?? "";
    },
  };
}
