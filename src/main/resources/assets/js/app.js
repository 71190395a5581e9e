import { Journal } from "./journal.js";
import { announce, showSync } from "./sync-line.js";

const journal = Journal.ofThisDevice();
showSync(journal);
journal.send();

const page = document.querySelector("[data-activity]");
if (page) {
  const { ActivityPage } = await import("./activity.js");
  await new ActivityPage(page, journal, announce).begin();
}
