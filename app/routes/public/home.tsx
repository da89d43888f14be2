import { Page } from "#app/ui/shell.tsx";
export default function Home() {
  return (
    <Page>
      <h1>Kvieslys</h1>
    </Page>
  );
}
