// What is typed is asked of the server unsaved and shown beside its form as an applicant or evaluator will see it.
for (const shown of document.querySelectorAll("[data-live]")) {
  const form = document.getElementById(shown.dataset.live);
  const button = form?.querySelector('button[value="preview"]');
  if (!button) continue;
  button.hidden = true;
  let timer;
  let asked = new AbortController();
  const show = async () => {
    asked.abort();
    asked = new AbortController();
    const body = new URLSearchParams(new FormData(form, button));
    const answer = await fetch(location.href, { method: "POST", body, signal: asked.signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.getElementById(shown.id);
    if (next) shown.replaceChildren(...next.childNodes);
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    // An answer that does not come leaves what was shown.
    timer = setTimeout(() => show().catch(() => {}), 400);
  });
}
