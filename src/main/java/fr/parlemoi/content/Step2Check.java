package fr.parlemoi.content;

/** Checks what files say of each other, as far as texts and names can tell. */
final class Step2Check {

    private final Faults faults;

    Step2Check(Faults faults) {
        this.faults = faults;
    }

    void check(CourseSource course) {
        new IdCheck(faults).check(course);
        new LedgerCheck(faults).check(course);
        new SlugCheck(faults).check(course);
        new LinkCheck(course, faults).check();
        course.activities().forEach(new TextCheck(faults)::check);
    }
}
