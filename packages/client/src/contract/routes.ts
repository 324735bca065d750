/** The paths of version 1, relative to the server's address. */
export const routes = {
  status: "/api/v1/status",
  trainingReport: "/api/v1/reports/training",
  statement: (project: string) => `/api/v1/projects/${encodeURIComponent(project)}/statement`,
  benefit: (id: string) => `/api/v1/benefits/${encodeURIComponent(id)}`,
  rollout: (region: string) => `/api/v1/rollouts/${encodeURIComponent(region)}`,
  syncRuns: "/api/v1/sync-runs",
  finalReport: "/documents/final-report",
} as const;
