const cities = ["Alytaus", "Kauno", "Klaipėdos", "Palangos", "Panevėžio", "Šiaulių", "Vilniaus"];

const districts =
  "Akmenės Alytaus Anykščių Biržų Ignalinos Jonavos Joniškio Jurbarko Kaišiadorių Kauno Kėdainių Kelmės Klaipėdos Kretingos Kupiškio Lazdijų Mažeikių Molėtų Pakruojo Panevėžio Pasvalio Plungės Prienų Radviliškio Raseinių Rokiškio Skuodo Šakių Šalčininkų Šiaulių Šilalės Šilutės Širvintų Švenčionių Tauragės Telšių Trakų Ukmergės Utenos Varėnos Vilkaviškio Vilniaus Zarasų".split(
    " ",
  );

const others = [
  "Birštono",
  "Druskininkų",
  "Elektrėnų",
  "Kalvarijos",
  "Kazlų Rūdos",
  "Marijampolės",
  "Neringos",
  "Pagėgių",
  "Rietavo",
  "Visagino",
];

/** The 60 municipalities of Lithuania, as their names are printed, in Lithuanian order. */
export const municipalities: readonly string[] = [
  ...cities.map((name) => `${name} miesto savivaldybė`),
  ...districts.map((name) => `${name} rajono savivaldybė`),
  ...others.map((name) => `${name} savivaldybė`),
].sort(new Intl.Collator("lt").compare);
