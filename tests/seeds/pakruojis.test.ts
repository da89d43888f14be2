import { traceSeed } from "./trace.ts";

traceSeed({
  name: "pakruojis",
  group: "pakruojis",
  slug: "2016-2022",
  rows: [
    ["Pakruojo miesto vietos veiklos strategiją 2016-2022 m.", "strategy"],
    [
      "vidaus reikalų ministro įsakymu (Nr. 1V-505, 2016-07-20)",
      "strategy",
      "Įsakymas | 2016-07-20 | 1V-505 | Vidaus reikalų ministro įsakymas",
    ],
    [
      "Strategijai įgyvendinti skirti 327.863 eurai Europos Sajungos ir valstybės biudžeto lėšų",
      "strategy",
      "Europos Sąjungos ir valstybės biudžeto lėšos | 327 863,00 €",
    ],
    [
      "PAKRUOJO MIESTO VIETOS VEIKLOS GRUPĖS PLĖTROS STRATEGIJA 2016 – 2022 M.",
      "strategy",
      "Pakruojo miesto vietos veiklos grupės plėtros strategija 2016–2022 m.",
    ],
    [
      "PAKRUOJO MIESTO VIETOS VEIKLOS GRUPĖS PLĖTROS STRATEGIJA 2016-2022 M.",
      "strategy",
      "Pakruojo miesto vietos veiklos grupės plėtros strategija 2016–2022 m.",
    ],
    [
      "su pakeitimais 2018-12-12",
      "strategy",
      "Pakeitimas | 2018-12-12 | – | Strategijos pakeitimai",
    ],
    // The program tells these in the words of the seed.
    ["VVG plėtros strategija 2016-2022 m.", "strategy"],
    [
      "Projekto tikslas - sudaryti palankias sąlygas Pakruojo miesto vietos plėtros strategijos 2016-2022 m. įgyvendinimui.",
      "strategy",
    ],
    [
      "Laukiamas rezultatas - sėkmingai įgyvendinta Pakruojo miesto vietos veiklos grupės strategija 2016-2022 m.",
      "strategy",
    ],
  ],
});
