// The slider of a sum: it writes the sum into the field beside it and asks the page for it when let go.
for (const slider of document.querySelectorAll("input[data-slides]")) {
  const field = document.getElementById(slider.dataset.slides);
  slider.closest("[hidden]")?.removeAttribute("hidden");
  const sums = JSON.parse(slider.dataset.sums);
  const funded = document.getElementById(slider.dataset.funded);
  slider.addEventListener("input", () => {
    field.value = slider.value;
    const cents = Number(slider.value) * 100;
    funded.textContent = String(sums.filter((sum) => sum <= cents).length - 1);
  });
  slider.addEventListener("change", () => slider.form.requestSubmit());
}
