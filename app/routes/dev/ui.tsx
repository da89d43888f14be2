import { Page } from "#app/ui/shell.tsx";
export default function Ui() {
  return (
    <Page>
      <h1>UI</h1>
    </Page>
  );
}
