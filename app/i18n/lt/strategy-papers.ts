import type { LithuanianMessage } from "../message.ts";

/** What a strategy rests on, its documents and the map of its territory. */
export const strategyPapers = {
  "acts.lead":
    "Sprendimai, įsakymai, sutartys ir susirinkimai, kuriais strategija grindžiama. Viešame strategijos puslapyje jie rodomi šia tvarka.",
  "acts.add": "Pridėti sprendimą ar dokumentą",
  "acts.save": "Išsaugoti",
  "acts.saved": "Išsaugota.",
  "acts.dateText": "Šaltinyje parašyta „{date}“. Ši data liks, jei tikslios neįrašysite.",
  "acts.removeTitle": "Pašalinti įrašą",
  "acts.remove": "Pašalinti",
  "log.strategy.add-act": "Į strategijos pagrindą įtrauktas dokumentas „{title}“",
  "log.strategy.change-act": "Pakeistas strategijos pagrindo dokumentas „{title}“",
  "log.strategy.remove-act": "Iš strategijos pagrindo pašalintas dokumentas „{title}“",
  "strategyDocuments.title": "Strategijos dokumentai",
  "strategyDocuments.lead":
    "Strategijos tekstas, priedai ir kiti dokumentai. Šiuos failus viešame strategijos puslapyje gali atsisiųsti visi.",
  "strategyDocuments.drafted":
    "Strategijos tekstas, priedai ir kiti dokumentai. Kol strategija rengiama, failus mato tik grupės darbuotojai; ją patvirtinus, galės atsisiųsti visi.",
  "strategyDocuments.document": "Dokumentas",
  "strategyDocuments.titleField": "Dokumento pavadinimas",
  "strategyDocuments.files": "Dokumento failai",
  "strategyDocuments.titleHint": "Pavyzdžiui, „Strategijos 2 priedas. Finansinis planas“.",
  "strategyDocuments.file": "Failas",
  "strategyDocuments.addedAt": "Pridėta",
  "strategyDocuments.add": "Pridėti dokumentą",
  "strategyDocuments.remove": "Pašalinti",
  "refusal.no-document-file": "Pasirinkite dokumento failą.",
  "refusal.too-many-documents": "Strategija gali turėti ne daugiau kaip {most} dokumentų failų.",
  "log.strategy.add-document": "Prie strategijos pridėtas dokumentas „{title}“",
  "log.strategy.remove-document": "Iš strategijos dokumentų pašalintas „{title}“",
  "territory.map": "Teritorijos žemėlapis",
  "territory.noNames": "Plotai be pavadinimų.",
  "territory.outline": "Schema: rodomi tik kontūrai, šiaurė viršuje.",
  "territory.from": "Ribų šaltinis: {source}.",
  "territory.amend": "Teritorijos aprašymas keičiamas strategijos pakeitimu",
  "territory.none": "Žemėlapio nėra, teritorija tik aprašyta žodžiais.",
  "territory.add": "Pridėti žemėlapį",
  "territory.replace": "Pakeisti žemėlapį",
  "territory.remove": "Pašalinti žemėlapį",
  "territory.preview": "Peržiūra",
  "territory.previewText": "Žemėlapis dar neišsaugotas. Jei jis toks, kokio norite, išsaugokite.",
  "territory.abroad":
    "Dalis žemėlapio yra ne Lietuvoje. Patikrinkite, ar kiekvienoje koordinačių poroje ilguma įrašyta prieš platumą.",
  "territory.file": "GeoJSON failas",
  "territory.fileHint":
    "Iki {megabytes}\u00a0MB ir {thousands}\u00a0tūkst. taškų: FeatureCollection su plotais (Polygon, MultiPolygon) ir, jei norite, vietovėmis (Point), WGS 84 koordinatėmis. Pavadinimas imamas iš savybės „name“.",
  "territory.text": "Arba GeoJSON tekstas",
  "territory.textHint": "Jei pasirinktas failas, tekstas neskaitomas.",
  "territory.source": "Ribų šaltinis",
  "territory.sourceHint": "Kieno duomenys ir kokia licencija, jei licencija prašo tai nurodyti.",
  "territory.show": "Peržiūrėti",
  "territory.save": "Išsaugoti žemėlapį",
  "refusal.map-empty": "Pasirinkite GeoJSON failą arba įklijuokite jo tekstą.",
  "refusal.map-too-large": "Žemėlapis per didelis: jo failas gali būti iki {megabytes}\u00a0MB.",
  "refusal.map-not-json": "Tai ne JSON: failas sugadintas arba nukopijuotas ne visas.",
  "refusal.map-not-collection":
    "Tai ne tokie GeoJSON duomenys, kokių reikia: turi būti FeatureCollection, kurios kiekvienas objektas yra Polygon, MultiPolygon arba Point.",
  "refusal.map-not-degrees":
    "Koordinatės turi būti WGS 84 laipsniai: ilguma iki 180, platuma iki 90. LKS-94 koordinates (metrus) pirmiausia perskaičiuokite.",
  "refusal.map-no-area": "Žemėlapyje nėra nė vieno ploto (Polygon arba MultiPolygon).",
  "refusal.map-too-many-points":
    "Žemėlapyje per daug taškų. Supaprastinkite kontūrus, kad jų būtų iki {thousands}\u00a0tūkst.",
  "log.strategy.set-map": "Pakeistas strategijos teritorijos žemėlapis",
  "log.strategy.remove-map": "Pašalintas strategijos teritorijos žemėlapis",
} satisfies Record<string, LithuanianMessage>;
