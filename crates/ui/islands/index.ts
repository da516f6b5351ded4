// Finds the islands of a page and starts them. A page without script works the same, only slower.
import { copy } from "./copy";
import { drag } from "./drag";
import { keep } from "./keep";
import { order } from "./order";
import { progress } from "./progress";

const islands: Record<string, (root: HTMLElement) => void> = { copy, drag, keep, order, progress };

for (const root of document.querySelectorAll<HTMLElement>("[data-island]")) {
  islands[root.dataset["island"] ?? ""]?.(root);
}
