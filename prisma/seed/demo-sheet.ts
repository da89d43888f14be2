import type { Criterion } from "#app/domain/calls/definition.ts";
import { GATE_PASSED } from "#app/domain/evaluation/sheet-total.ts";
import type { DemoProposal } from "./proposals.ts";

const strong: Record<string, string> = {
  strategy:
    "Projektas tiesiogiai įgyvendina strategijos veiksmą, o tikslinės grupės poreikis pagrįstas vietos duomenimis, kurie nurodyti pasiūlyme.",
  reach:
    "Dalyvių skaičius didelis palyginti su prašoma suma, pritraukimo būdai aiškūs ir jau išbandyti ankstesnėse organizacijos veiklose.",
  volunteers:
    "Savanorių vaidmuo apibrėžtas, numatyti jų mokymai, draudimas ir koordinavimas, todėl tikėtina, kad jie išliks ir po projekto.",
  partnership:
    "Partnerių indėlis konkretus, pridėti jų sutikimai, veiklos pasidalytos taip, kad viena kitą papildo ir nesidubliuoja su teikiamomis.",
  activities:
    "Veiklos nuoseklios, kiekviena turi rezultatą, terminą ir atsakingą asmenį; trukmė pakankama suplanuotiems pokyčiams pasiekti.",
  budget:
    "Išlaidos pagrįstos kainų pasiūlymais arba įkainiais, eilutės susietos su veiklomis, nebūtinų išlaidų biudžete nerasta.",
  continuity:
    "Aprašyta, kas ir kokiomis lėšomis tęs veiklą po projekto, pridėtas savivaldybės įstaigos patvirtinimas dėl patalpų.",
};
const middling: Record<string, string> = {
  strategy:
    "Ryšys su strategijos veiksmu yra, tačiau poreikis pagrįstas tik iš dalies: trūksta naujesnių duomenų apie tikslinę grupę mieste.",
  reach:
    "Dalyvių skaičius pakankamas, bet neaišku, kaip bus pritraukti tie, kurie šiuo metu jokiose veiklose nedalyvauja.",
  volunteers:
    "Savanoriai numatyti, tačiau jų mokymai ir koordinavimas aprašyti bendrais žodžiais, todėl rezultatas nevisiškai tikėtinas.",
  partnership:
    "Partnerystė numatyta, bet partnerio indėlis apsiriboja informavimu; bendrų veiklų su kitais sektoriais pasiūlyme maža.",
  activities:
    "Veiklos suprantamos, tačiau dalis rezultatų neišmatuojami, o kai kurie terminai sutampa ir gali būti sunkiai įgyvendinami.",
  budget:
    "Dauguma išlaidų pagrįsta, tačiau keliose eilutėse kaina viršija rinkos vidurkį ir pasiūlyme to nepaaiškinta.",
  continuity:
    "Tęstinumas priklauso nuo būsimų kvietimų; nuosavų lėšų veiklai tęsti numatyta nedaug, nors patalpos liks.",
};
const weak: Record<string, string> = {
  strategy:
    "Projekto ryšys su strategijos veiksmu menkas, poreikis grindžiamas bendro pobūdžio teiginiais be duomenų apie miestą.",
  reach:
    "Dalyvių mažai palyginti su prašoma suma, o kaip jie bus pritraukti, pasiūlyme nepaaiškinta; rizika nepasiekti rodiklio didelė.",
  volunteers:
    "Savanorių pasiūlyme nenumatyta arba jų vaidmuo nepaaiškintas, todėl šio kriterijaus tikslas nepasiekiamas.",
  partnership:
    "Partnerių nėra, bendradarbiavimas su kitais sektoriais neaprašytas, todėl projekto poveikis apsiribos viena organizacija.",
  activities:
    "Veiklos aprašytos keliais sakiniais, neaiškūs jų rezultatai ir eiliškumas, todėl sunku įvertinti, ar jas pavyks įgyvendinti.",
  budget:
    "Didelė dalis išlaidų nepagrįsta, viešinimo išlaidos neproporcingos veikloms, o įkainiai nepaaiškinti kainų pasiūlymais.",
  continuity:
    "Kaip veikla tęsis pasibaigus projektui, pasiūlyme nenurodyta, o lėšų ar žmonių jai išlaikyti nenumatyta nei pas pareiškėją, nei pas partnerius.",
};

const partners = ({ partner }: DemoProposal) => (partner ? 1 : 0);

/** The score (hundredths) that comes nearest to a share of the maximum and that the criterion allows. */
function pointsNear({ kind, maxPoints, step, anchors }: Criterion, percent: number) {
  if (kind === "GATE") return GATE_PASSED;
  const wanted = (maxPoints * percent) / 100;
  if (kind === "SCALE") return Math.round(wanted / step) * step;
  return anchors.reduce(
    (best, { points }) => (Math.abs(points - wanted) < Math.abs(best - wanted) ? points : best),
    0,
  );
}

const levelOf = (percent: number) => (percent >= 75 ? strong : percent >= 55 ? middling : weak);

/** A complete sheet for a proposal of the demonstration, at a quality in per cent. */
export const demoSheet = (
  criteria: readonly Criterion[],
  proposal: DemoProposal,
  percent: number,
) => ({
  seen: "",
  remarks: "",
  scores: criteria.map((criterion) => {
    const own = criterion.id === "partnership" && partners(proposal) === 0 ? percent - 35 : percent;
    const share = Math.max(0, own);
    return {
      criterionId: criterion.id,
      points: String(pointsNear(criterion, share) / 100).replace(".", ","),
      justification: levelOf(share)[criterion.id] ?? "",
    };
  }),
});
