// A bar of long work keeps itself up to date.
//
// <section data-island="progress" data-href="/people/imports/7"> is fetched again until the answer holds no such
// section; then the page is loaded anew. Without script a <meta http-equiv=refresh> inside <noscript> (the layout's
// block `refresh`) does the same, more coarsely.

const PAUSE_MS = 1000;
const PATIENCE = 5;

export function progress(root: HTMLElement): void {
  const href = root.dataset["href"] ?? location.href;
  let failures = 0;
  let current = root;

  const turn = async (): Promise<void> => {
    try {
      const answer = await fetch(href, { headers: { accept: "text/html", "x-island": "progress" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const next = page.querySelector<HTMLElement>("[data-island=progress]");
      if (!next) {
        location.reload();
        return;
      }
      current.replaceWith(next);
      current = next;
      failures = 0;
    } catch {
      failures += 1;
      if (failures >= PATIENCE) return;
    }
    setTimeout(() => void turn(), PAUSE_MS * (failures + 1));
  };
  setTimeout(() => void turn(), PAUSE_MS);
}
