import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
  formatAppointment,
  formatDeadline,
  formatInstant,
  formatInstantSeconds,
  formatLongDate,
  formatTime,
  remaining,
  vilniusDay,
  vilniusToInstant,
} from "./instant.ts";

const winter = new Date("2026-12-04T15:00:59.999Z");
const summer = new Date("2026-06-30T21:30:05Z");
const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("an instant is shown by the clock of Vilnius, in winter and in summer", () => {
  expect(formatInstant(winter, "lt")).toBe("2026-12-04 17:00");
  expect(formatInstantSeconds(winter, "lt")).toBe("2026-12-04 17:00:59");
  expect(formatInstantSeconds(summer, "lt")).toBe("2026-07-01 00:30:05");
  expect(plain(formatInstant(summer, "en"))).toBe("1 Jul 2026, 00:30");
  expect(formatTime(summer)).toBe("00:30:05");
  expect(vilniusDay(summer)).toBe("2026-07-01");
  expect(plain(formatLongDate(summer, "lt"))).toBe("2026 m. liepos 1 d.");
});

test("a deadline stands in the genitive, with its weekday and hour", () => {
  expect(plain(formatDeadline(winter, "lt"))).toBe("penktadienio, 2026 m. gruodžio 4 d. 17:00");
  expect(plain(formatDeadline(winter, "en"))).toBe("Friday, 4 December 2026, 17:00");
  expect(plain(formatAppointment(winter, "lt"))).toBe("2026 m. gruodžio 4 d., penktadienis, 17:00");
  expect(plain(formatAppointment(winter, "en"))).toBe("Friday, 4 December 2026, 17:00");
});

test.for<[until: string, days: number, hours: number, minutes: number]>([
  ["2026-12-13T04:00:00Z", 12, 4, 0],
  ["2026-12-01T00:59:59.999Z", 0, 0, 59],
  ["2026-12-01T01:00:00Z", 0, 1, 0],
  ["2026-12-01T23:59:00Z", 0, 23, 59],
  ["2026-12-02T00:00:00Z", 1, 0, 0],
  ["2026-12-01T00:00:00Z", 0, 0, 0],
  ["2026-11-30T12:00:00Z", 0, 0, 0],
])("at midnight of 1 December, until %s is %s d. %s h %s min", ([until, days, hours, minutes]) => {
  const left = remaining(new Date("2026-12-01T00:00:00Z"), new Date(until));
  expect(left).toEqual({ days, hours, minutes });
});

test.for<[local: string, instant: string]>([
  ["2026-12-04T17:00", "2026-12-04T15:00:00Z"],
  ["2026-06-04 17:00:30", "2026-06-04T14:00:30Z"],
  ["2026-03-29T02:59", "2026-03-29T00:59:00Z"],
  ["2026-03-29T04:00", "2026-03-29T01:00:00Z"],
  ["2026-10-25T02:59", "2026-10-24T23:59:00Z"],
  ["2026-10-25T04:00", "2026-10-25T02:00:00Z"],
])("%s in Vilnius is %s", ([local, instant]) => {
  expect(vilniusToInstant(local)).toEqual(new Date(instant));
});

test.for<[local: string, refusal: string]>([
  ["2026-03-29T03:00", "nonexistent"],
  ["2026-03-29T03:59", "nonexistent"],
  ["2026-10-25T03:00", "ambiguous"],
  ["2026-10-25T03:59", "ambiguous"],
  ["2026-02-30T10:00", "nonexistent"],
  ["2026-12-04T25:00", "nonexistent"],
  ["2026-12-04T24:00", "nonexistent"],
  ["2026-12-04", "nonexistent"],
  ["2026-12-04T17:00Z", "nonexistent"],
  ["rytoj", "nonexistent"],
])("%s in Vilnius is %s", ([local, refusal]) => {
  expect(vilniusToInstant(local)).toBe(refusal);
});

/** What Temporal makes of the hour: an instant, or a refusal of its own. */
function reference(entered: Temporal.PlainDateTime) {
  try {
    return entered.toZonedDateTime("Europe/Vilnius", { disambiguation: "reject" });
  } catch {
    return null;
  }
}

test("entered hours become the instants that Temporal finds, and are shown as entered", () => {
  const start = Temporal.PlainDateTime.from("2020-01-01T00:00");
  const atAnyMinute = fc
    .integer({ min: 0, max: 30 * 366 * 1440 })
    .map((n) => start.add({ minutes: n }));
  const onNightsOfChange = fc
    .tuple(
      fc.constantFrom("2026-03-29", "2026-10-25", "2027-03-28"),
      fc.integer({ min: 0, max: 359 }),
    )
    .map(([day, n]) => Temporal.PlainDate.from(day).toPlainDateTime().add({ minutes: n }));

  fc.assert(
    fc.property(fc.oneof(atAnyMinute, onNightsOfChange), (entered) => {
      const instant = vilniusToInstant(entered.toString());
      const expected = reference(entered)?.epochMilliseconds;
      expect(instant instanceof Date ? instant.getTime() : undefined).toBe(expected);
    }),
    { numRuns: 500 },
  );
});

test("every instant is shown by the clock that Temporal shows", () => {
  const instants = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2050, 0) });
  fc.assert(
    fc.property(instants, (time) => {
      const zoned =
        Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO("Europe/Vilnius");
      const clock = zoned.toPlainDateTime().toString().slice(0, 19).replace("T", " ");
      expect(formatInstantSeconds(new Date(time), "lt")).toBe(clock);
    }),
  );
});
