import { CertificateId, LocalDate } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { type Digest, type Notice } from "../notices/notice-records.ts";
import { type Store } from "../store.ts";
import { at, employee } from "./samples.ts";

const certificate = CertificateId.parse("legemiddelhandtering");

function notice(expiry: string, stage: number): Notice {
  return { certificate, expiry: LocalDate.parse(expiry), stage };
}

/** A digest of the week with the notices, under an id of its own. */
export function digestOf(id: string, week: string, ...notices: readonly Notice[]): Digest {
  return { id, employee, week, notices, at };
}

/** What a store promises about reminders. */
export function describeNotices(store: () => Store): void {
  describe("the notices that have left", () => {
    const soon = notice("2026-12-31", 60);
    const sooner = notice("2026-12-31", 30);
    const other = notice("2027-01-31", 60);

    it("are reserved once, whoever asks, and those that are new are left", async () => {
      const { notices } = store();

      expect(await notices.reserve(digestOf("a", "2026-W45", soon))).toEqual([soon]);
      expect(await notices.reserve(digestOf("b", "2026-W46", soon))).toEqual([]);
      expect(await notices.reserve(digestOf("c", "2026-W47", soon, other))).toEqual([other]);
    });

    it("are one digest a week", async () => {
      const { notices } = store();
      await notices.reserve(digestOf("a", "2026-W45", soon));

      expect(await notices.reserve(digestOf("b", "2026-W45", sooner))).toEqual([]);
      expect(await notices.reserve(digestOf("c", "2026-W46", sooner))).toEqual([sooner]);
    });

    it("are taken by one of many who ask at once", async () => {
      const { notices } = store();
      const asked = ["a", "b", "c", "d"].map((id) =>
        notices.reserve(digestOf(id, "2026-W45", soon)),
      );

      expect((await Promise.all(asked)).flat()).toEqual([soon]);
    });

    it("are free again where they are known not to have left, and never once they have", async () => {
      const { notices } = store();
      await notices.reserve(digestOf("a", "2026-W45", soon));
      await notices.release("a");
      await notices.reserve(digestOf("b", "2026-W45", soon));
      await notices.sent("b", at);
      await notices.release("b");

      expect(await notices.all()).toMatchObject([{ digest: "b", sent_at: at }]);
    });

    it("are gone with an erased employee, and raise no revision", async () => {
      const before = await store().revision();
      await store().notices.reserve(digestOf("a", "2026-W45", soon));

      expect(await store().revision()).toBe(before);
      await store().erase([employee]);
      expect(await store().notices.all()).toEqual([]);
    });
  });
}
