package fr.parlemoi.web.table;

import fr.parlemoi.web.ParisTime;
import fr.parlemoi.web.table.Column.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** A value of a {@link Table}, of a type that every file keeps: what is a number arrives as a number. */
public sealed interface Cell {

    /** What stands where there is nothing to say, in a column of any kind. */
    Cell BLANK = new Blank();

    record Blank() implements Cell {}

    record Text(String text) implements Cell {

        // XML, which two of the files are made of, has no place for these, not even written as numbers.
        private static final Pattern NOT_IN_XML =
                Pattern.compile("[^\\t\\r\\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

        public Text {
            text = NOT_IN_XML.matcher(text).replaceAll("").replace("\r\n", "\n").replace('\r', '\n');
        }
    }

    record Count(long number) implements Cell {}

    /** @param share 0 to 1 */
    record Share(double share) implements Cell {}

    record Span(long seconds) implements Cell {

        /** As ISO 8601 writes it: {@code PT26H3M4S}. */
        public String iso() {
            return java.time.Duration.ofSeconds(seconds).toString();
        }
    }

    /** @param time to the second, in Paris */
    record Moment(ZonedDateTime time) implements Cell {

        public LocalDateTime local() {
            return time.toLocalDateTime();
        }
    }

    record Day(LocalDate day) implements Cell {}

    /** Blank for null. */
    static Cell text(String text) {
        return text == null || text.isEmpty() ? BLANK : new Text(text);
    }

    static Cell count(long number) {
        return new Count(number);
    }

    /** To a hundredth of a percent. */
    static Cell share(double share) {
        return new Share(Math.round(share * 10_000) / 10_000.0);
    }

    static Cell seconds(double seconds) {
        return new Span(Math.round(seconds));
    }

    /** Blank for null. */
    static Cell moment(Instant instant) {
        return instant == null ? BLANK : new Moment(ParisTime.at(instant.truncatedTo(ChronoUnit.SECONDS)));
    }

    /** Blank for null. */
    static Cell day(LocalDate day) {
        return day == null ? BLANK : new Day(day);
    }

    /** Whether it may stand in a column of this kind. */
    default boolean is(Kind kind) {
        return switch (this) {
            case Blank blank -> true;
            case Text text -> kind == Kind.TEXT || kind == Kind.FIGURE;
            case Count count -> kind == Kind.COUNT || kind == Kind.FIGURE;
            case Share share -> kind == Kind.SHARE;
            case Span span -> kind == Kind.DURATION;
            case Moment moment -> kind == Kind.INSTANT;
            case Day day -> kind == Kind.DAY;
        };
    }
}
