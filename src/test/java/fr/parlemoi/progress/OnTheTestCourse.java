package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CurrentCourse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests that need to know the course: the server serves {@link TestCourse} while each of them runs. */
abstract class OnTheTestCourse {

    @Inject
    CurrentCourse course;

    private Course before;

    @BeforeEach
    void teachTheTestCourse() {
        before = course.get();
        course.replace(TestCourse.COURSE);
    }

    @AfterEach
    void teachTheCourseAgain() {
        course.replace(before);
    }
}
