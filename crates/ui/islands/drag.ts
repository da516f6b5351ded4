// Something that lies in columns of days is dragged into another column.
//
// <div data-island="drag"> holds columns with data-from="2027-01-01" and things with data-drag="form id" and
// data-after="3", its days after the beginning of its column. Dropped into another column, the form's field `from` is
// set to the same day of that column, and the form is sent. The form itself moves the thing without script, too.

export function drag(root: HTMLElement): void {
  let held: HTMLElement | undefined;
  for (const thing of root.querySelectorAll<HTMLElement>("[data-drag]")) thing.draggable = true;
  root.addEventListener("dragstart", (event) => {
    held = (event.target as Element).closest<HTMLElement>("[data-drag]") ?? undefined;
    event.dataTransfer?.setData("text/plain", held?.innerText ?? "");
    held?.classList.add("held");
  });
  root.addEventListener("dragend", () => {
    held?.classList.remove("held");
    held = undefined;
  });
  root.addEventListener("dragover", (event) => {
    if (held && column(event)) event.preventDefault();
  });
  root.addEventListener("drop", (event) => {
    const to = column(event);
    if (!held || !to || to.contains(held)) return;
    event.preventDefault();
    move(held, to);
  });
}

function column(event: Event): HTMLElement | null {
  return (event.target as Element).closest<HTMLElement>("[data-from]");
}

function move(thing: HTMLElement, to: HTMLElement): void {
  const form = document.getElementById(thing.dataset["drag"] ?? "");
  const field = form?.querySelector<HTMLInputElement>("input[name=from]");
  if (!(form instanceof HTMLFormElement) || !field) return;
  const last = Date.parse(to.dataset["until"] ?? "");
  const day = Date.parse(to.dataset["from"] ?? "") + Number(thing.dataset["after"] ?? 0) * 86_400_000;
  field.value = new Date(Math.min(day, last)).toISOString().slice(0, 10);
  form.submit();
}
