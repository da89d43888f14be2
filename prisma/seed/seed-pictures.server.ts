import { addPicture } from "#app/domain/pictures/add-picture.server.ts";
import { keepDuty, seeDuty } from "#app/domain/publicity/keep-duty.server.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import { storePicture } from "#app/http/receive-picture.server.ts";
import type { Services } from "#app/http/services.server.ts";
import { aBowl, aWeave } from "./demo-pictures.ts";
import { idsOf, workshopCode } from "./people.ts";
import { at, expectOk } from "./seed-proposals.server.ts";

/**
 * Two drawn pictures of the project of the workshop that reports, one public and one that waits for
 * staff, and two of its duties of publicity, one of which staff have seen.
 */
export async function seedPictures(services: Services) {
  const { db, now } = services;
  const project = await db.project.findFirst({
    where: { organisation: { code: workshopCode }, periods: { some: {} } },
    select: { id: true, pictures: { select: { id: true } } },
  });
  if (!project || project.pictures.length > 0) return;
  const { id } = project;
  const ids = await idsOf(db);
  const dayBefore = new Date(now().getTime() - 24 * 3_600_000);
  const staff = await at(services, ids.rasa, dayBefore);
  await expectOk(
    addPicture(staff, {
      place: { kind: "project", id, as: "staff" },
      image: await expectOk(storePicture(staff, await aBowl())),
      alt: "Ant medinio stalo stovi rudas molinis dubuo (piešinys).",
      altEn: "A brown clay bowl on a wooden table (a drawing).",
      author: "",
      consent: "on",
    }),
  );
  const promoter = await at(services, ids.ona, dayBefore);
  await expectOk(
    addPicture(promoter, {
      place: { kind: "project", id, as: "promoter" },
      image: await expectOk(storePicture(promoter, await aWeave())),
      alt: "Iš šiaudų supintas raštas iš arti (piešinys).",
      altEn: "A weave of straw seen closely (a drawing).",
      author: "VšĮ „Gluosnių dirbtuvės“",
      consent: "on",
    }),
  );
  const doneOn = vilniusDay(dayBefore);
  const told = { id, as: "report", doneOn, link: "", files: [] } as const;
  const website = "Projektas aprašytas dirbtuvių svetainėje.";
  await expectOk(keepDuty(promoter, { ...told, duty: "website", note: website }));
  await expectOk(
    keepDuty(promoter, { ...told, duty: "poster", note: "Plakatas kabo prie dirbtuvių durų." }),
  );
  await expectOk(seeDuty(staff, { id, duty: "poster" }));
}
