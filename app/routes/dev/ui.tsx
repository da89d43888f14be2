import { data } from "react-router";
import { services } from "#app/http/services.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Facts, Summary } from "#app/ui/facts.tsx";
import { ChoiceField, ErrorSummary, Labelled } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Deadline, Meter, Steps, Tag } from "#app/ui/status.tsx";
import { ScrollTable } from "#app/ui/table.tsx";

/** The living page of the design system: every shared part in every state. For demonstrations only. */
export function loader() {
  if (!services().demo) throw data(null, { status: 404 });
  return null;
}

const options = [
  { value: "yes", label: "Taip" },
  { value: "later", label: "Užpildysiu vėliau", hint: "Dalis liks sąraše kaip pildoma" },
];

export default function Ui() {
  return (
    <Page crumbs={[{ label: "Pradžia", to: "/" }, { label: "Dalys" }]}>
      <title>Dalys – Kvieslys</title>
      <ErrorSummary
        errors={[
          { id: "bad-text", text: "Įrašykite sumą skaičiumi, pvz., 1 250,00" },
          { text: "Klaida, kuri nesusijusi su vienu lauku" },
        ]}
      />
      <h1>Dalys, iš kurių sudėti puslapiai</h1>

      <h2>Būsenos</h2>
      <p className="row">
        <Tag>Atviras</Tag>
        <Tag tone="wait">Pildoma</Tag>
        <Tag tone="bad">Yra klaidų</Tag>
        <Tag tone="plain">Užpildyta</Tag>
      </p>
      <Deadline left="Liko 12 d. 4 val.">
        Pasiūlymus galima pateikti <b>iki penktadienio, 2026 m. gruodžio 4 d. 17:00</b> (Lietuvos
        laiku)
      </Deadline>
      <Meter part={5} whole={9} label="5 iš 9" />
      <Steps
        label="Eiga"
        steps={[
          { state: "done", label: "Juodraštis pradėtas", note: "2026-11-18" },
          { state: "now", label: "Pildoma", note: "liko 4 dalys" },
          { state: "ahead", label: "Pateikta" },
        ]}
      />

      <h2>Mygtukai</h2>
      <p className="row">
        <Button>Išsaugoti ir tęsti</Button>
        <Button look="quiet">Pridėti eilutę</Button>
        <Button look="plain">Šalinti</Button>
        <Button disabled>Neveikia</Button>
        <ButtonLink to="/calls">Nuoroda kaip mygtukas</ButtonLink>
      </p>

      <h2>Laukai</h2>
      <Labelled id="text" label="Projekto pavadinimas" hint="Iki 150 ženklų">
        <input id="text" aria-describedby="text-hint" defaultValue="Kūrybinės dirbtuvės" />
      </Labelled>
      <Labelled id="optional" label="Svetainė" optional>
        <input id="optional" type="url" />
      </Labelled>
      <Labelled
        id="bad-text"
        label="Prašoma suma"
        hint="Daugiausia 21 734,91 €"
        errors={["Įrašykite sumą skaičiumi, pvz., 1 250,00"]}
      >
        <input
          id="bad-text"
          className="money"
          aria-invalid="true"
          aria-describedby="bad-text-hint bad-text-error"
          defaultValue="penki tūkst."
        />
      </Labelled>
      <Labelled id="long" label="Poreikio pagrindimas">
        <textarea id="long" rows={4} />
      </Labelled>
      <Labelled id="select" label="Teisinė forma">
        <select id="select">
          <option>Viešoji įstaiga</option>
          <option>Asociacija</option>
        </select>
      </Labelled>
      <ChoiceField
        id="done"
        name="done"
        value="yes"
        label="Ar šią dalį užpildėte?"
        options={options}
      />
      <ChoiceField
        id="done-bad"
        name="done-bad"
        value={undefined}
        label="Ar šią dalį užpildėte?"
        options={options}
        errors={["problem.required"]}
      />

      <h2>Faktai ir lentelės</h2>
      <div className="card">
        <Facts
          facts={[
            { label: "Kvietimo finansavimo suma", value: "294 619,00 €", big: true },
            { label: "Finansuojamoji dalis", value: "iki 92,5 proc." },
          ]}
        />
      </div>
      <Summary
        rows={[
          {
            label: "Pavadinimas",
            value: "Kūrybinės dirbtuvės jaunimui",
            change: { to: "#", text: "Keisti" },
          },
          { label: "Partneriai", value: "Nenurodyta", change: { to: "#", text: "Keisti" } },
        ]}
      />
      <ScrollTable label="Biudžetas" className="lines">
        <thead>
          <tr>
            <th scope="col">Išlaidos</th>
            <th scope="col" className="num">
              Suma
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>Edukatoriaus darbo užmokestis</td>
            <td className="num">17 400,00</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Iš viso</th>
            <td className="num">17 400,00</td>
          </tr>
        </tfoot>
      </ScrollTable>
      <details>
        <summary>Ar galima įtraukti naudotą įrangą?</summary>
        <p>Ne, tinkamos finansuoti tik naujos įrangos įsigijimo išlaidos.</p>
      </details>
    </Page>
  );
}
