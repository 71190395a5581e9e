package fr.parlemoi;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which package may import which; the order is that of the design: imports go down only. */
@AnalyzeClasses(packages = "fr.parlemoi", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Map<String, List<String>> MAY_IMPORT = new LinkedHashMap<>();

    static {
        MAY_IMPORT.put("platform", List.of());
        MAY_IMPORT.put("web", List.of("platform"));
        MAY_IMPORT.put("catalogue", List.of("web", "platform"));
        MAY_IMPORT.put("learner", List.of("web", "platform"));
        MAY_IMPORT.put("media", List.of("catalogue", "platform"));
        MAY_IMPORT.put("content", List.of("catalogue", "media", "web", "platform"));
        MAY_IMPORT.put("progress", List.of("catalogue", "learner", "media", "web", "platform"));
        MAY_IMPORT.put("cohort", List.of("progress", "catalogue", "learner", "media", "web", "platform"));
        MAY_IMPORT.put("proof", List.of("cohort", "progress", "catalogue", "learner", "media", "web", "platform"));
        MAY_IMPORT.put("statistics", List.of("catalogue", "web", "platform"));
        MAY_IMPORT.put("interop", List.of("progress", "catalogue", "learner", "media", "web", "platform"));
    }

    private static final List<String> WORDS_THAT_HIDE_THE_MISSING_WORD =
            List.of("Service", "Manager", "Helper", "Util", "Utils", "Impl", "Dto", "Base");

    @ArchTest
    void imports_go_down_only(JavaClasses classes) {
        MAY_IMPORT.forEach((feature, below) -> only(feature, below).check(classes));
    }

    @ArchTest
    void every_class_lives_in_a_known_package(JavaClasses classes) {
        String[] known =
                MAY_IMPORT.keySet().stream().map(ArchitectureTest::tree).toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("fr.parlemoi..")
                .should()
                .resideInAnyPackage(known)
                .check(classes);
    }

    @ArchTest
    static final ArchRule names_say_what_a_class_is = classes()
            .that()
            .areTopLevelClasses()
            .should(new ArchCondition<>("have a telling name") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    WORDS_THAT_HIDE_THE_MISSING_WORD.stream()
                            .filter(type.getSimpleName()::endsWith)
                            .forEach(word -> events.add(SimpleConditionEvent.violated(
                                    type, type.getName() + " ends with " + word + ", which hides the missing word")));
                }
            });

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .because("a clock that comes by constructor can be set by a test");

    private static ArchRule only(String feature, List<String> below) {
        String[] allowed = Stream.concat(Stream.of(feature), below.stream())
                .map(ArchitectureTest::tree)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(tree(feature))
                .should(onlyDependOnClassesThat(resideInAnyPackage(allowed).or(not(resideInAPackage("fr.parlemoi..")))))
                .as(feature + " imports nothing of ours but " + Arrays.toString(allowed))
                .allowEmptyShould(true);
    }

    private static String tree(String feature) {
        return "fr.parlemoi." + feature + "..";
    }
}
