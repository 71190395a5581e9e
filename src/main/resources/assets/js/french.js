/** A place on a time line: « 2:10 ». */
export function clock(seconds) {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** A time of day: « 21 h 42 ». */
export function time(date) {
  return `${date.getHours()}\u00a0h\u00a0${String(date.getMinutes()).padStart(2, "0")}`;
}

/** A place on a time line, as spoken: « 2 minutes 10 », « 45 secondes ». */
export function spokenClock(seconds) {
  const whole = Math.floor(seconds);
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  if (!minutes) {
    return counted(rest, "seconde");
  }
  return counted(minutes, "minute") + (rest ? ` ${rest}` : "");
}

/** A count with its noun: « 1 passage », « 3 passages ». */
export function counted(number, noun) {
  return `${number}\u00a0${noun}${number < 2 ? "" : "s"}`;
}

/** What a download weighs: « 3,4 Mo ». */
export function megabytes(bytes) {
  const tenths = Math.max(1, Math.round(bytes / 100_000));
  return `${tenths >= 100 ? Math.round(bytes / 1_000_000) : String(tenths / 10).replace(".", ",")}\u00a0Mo`;
}
