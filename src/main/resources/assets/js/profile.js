// Asks for a part of a département only where it has parts. Without this script, the page says which has.
for (const part of document.querySelectorAll("[data-in-departement]")) {
  const departement = part.closest("form").elements.departement;
  const choice = part.querySelector("select");
  const ask = () => {
    // What was chosen where it does not belong stays in sight, for the page says that it is wrong.
    part.hidden = departement.value !== part.dataset.inDepartement && choice.value === "";
  };
  departement.addEventListener("change", () => {
    if (departement.value !== part.dataset.inDepartement) {
      choice.value = "";
    }
    ask();
  });
  ask();
}
