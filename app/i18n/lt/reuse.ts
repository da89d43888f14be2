import type { LithuanianMessage } from "../message.ts";

/** Whole proposals to take along, and earlier ones to copy from. */
export const reuse = {
  "whole.title": "Visas pasiūlymas",
  "whole.pdf": "Atsisiųsti PDF",
  "whole.zip": "Atsisiųsti su priedais (ZIP)",
  "whole.formPdf": "Pasiūlymo forma (PDF)",
  "whole.downloadForm": "Atsisiųsti formą (PDF)",
  "copy.title": "Kopijuoti iš ankstesnio pasiūlymo",
  "copy.link": "Kopijuoti iš ankstesnio pasiūlymo",
  "copy.choose":
    "Pasirinkite savo organizacijos pasiūlymą. Kitame puslapyje pamatysite, kas iš jo tinka šiai formai.",
  "copy.noSources": "Kitų pasiūlymų Jūsų organizacija dar neturi.",
  "copy.from": "Iš pasiūlymo „{title}“ ({number}).",
  "copy.another": "Pasirinkti kitą pasiūlymą",
  "copy.nothing": "Šiame pasiūlyme nėra nieko, ko dar neturėtų Jūsų juodraštis.",
  "copy.lead":
    "Pažymėkite, ką kopijuoti. Deklaracijos ir praėjusios datos nekopijuojamos. Kiekvieną nukopijuotą dalį reikės peržiūrėti ir išsaugoti.",
  "copy.fill": "Kopijuoti į neužpildytus laukus",
  "copy.replace": "Pakeisti tai, kas jau užpildyta, ankstesniais atsakymais",
  "copy.now": "Dabar juodraštyje",
  "copy.earlier": "Ankstesniame pasiūlyme",
  "copy.do": "Kopijuoti pažymėtas dalis",
  "copy.flag.tooLong": "Tekstas ilgesnis, nei leidžia ši forma: nukopijavę sutrumpinkite.",
  "copy.flag.tooManyRows": "Eilučių daugiau, nei leidžia ši forma: nukopijavę dalį pašalinkite.",
  "copy.flag.dateLeftOut": "Data praėjusi arba neaiški, todėl nekopijuojama.",
  "copy.flag.partLeftOut": "Dalies atsakymo ši forma neklausia, todėl ji nekopijuojama.",
  "copy.file.infected": "Nekopijuojamas: rastas virusas.",
  "copy.file.format": "Nekopijuojamas: ši forma tokio formato nepriima.",
  "copy.file.tooLarge": "Nekopijuojamas: failas per didelis.",
  "copy.file.tooMany": "Nekopijuojamas: šioje vietoje failų jau pakanka.",
  "copy.file.tooLargeTogether": "Nekopijuojamas: visi failai kartu būtų per dideli.",
  "copy.look": "Nukopijuota – peržiūrėkite ir išsaugokite",
  "copy.start": "Pradėti ir kopijuoti iš ankstesnio pasiūlymo",
  "refusal.nothing-to-copy": "Nepažymėjote nieko, ką būtų galima nukopijuoti.",
} satisfies Record<string, LithuanianMessage>;
