/**
 * Compiles the folder {@code content/} into a catalogue. A plain library, called by the build, the dev profile's watcher
 * and tests; leaves how media are decoded to {@code media} and how a course is served to {@code catalogue}.
 *
 * <p>{@link fr.parlemoi.content.CompileContent} runs these steps in order. Every step adds the faults it finds and goes
 * on, so that an author sees all of them at once; the last two run only when there are none. The fourth encodes everything
 * when the server is packaged; other builds take what the cache holds and leave the rest, and the dev profile encodes it
 * while the course already plays.
 *
 * <pre>
 *   content/
 *      │
 *      ▼
 *   Step1Read ───▶ CourseSource   each YAML, Markdown and WebVTT file, every value with its file:line:column
 *      │
 *      ▼
 *   Step2Check ───▶ faults        what files say of each other: ids, addresses, links, the ledger, files listed nowhere
 *      │
 *      ▼
 *   Step3Probe ───▶ Measures      what media and pictures really are, against what is declared: durations, minutes
 *      │
 *      ▼
 *   Step4Encode ───▶ Encodings    what plays of each medium: films in several sizes, sound, thumbnails, a waveform
 *      │
 *      ▼
 *   Step5Bind ───▶ BoundCourse    links resolved, files named by content, playlists, the catalogue's values, its version
 *      │
 *      ▼
 *   Step6Write ───▶ target/course: course.json and media/
 * </pre>
 */
package fr.parlemoi.content;
