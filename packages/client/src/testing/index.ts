/**
 * A server in memory that answers by the contract, for the tests of a dashboard.
 *
 * @packageDocumentation
 */
export { type FakeAnswers, FakeError, fakeServer, type FakeServer } from "./fake-server.ts";
