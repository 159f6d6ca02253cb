package bureau.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.annotation.Autowired;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Who may know whom. */
@AnalyzeClasses(packages = "bureau", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] ROOMS = {
        "bureau.purchasing..",
        "bureau.travel..",
        "bureau.repair..",
        "bureau.correspondence..",
        "bureau.hiring..",
        "bureau.leave.."
    };
    private static final String[] FACES = {
        "bureau.inbox..", "bureau.desk..", "bureau.designer..", "bureau.monitoring..", "bureau.registers.."
    };
    private static final String[] SHARED = {
        "bureau.approval..",
        "bureau.people..",
        "bureau.absence..",
        "bureau.calendar..",
        "bureau.deadlines..",
        "bureau.budget..",
        "bureau.numbering..",
        "bureau.documents..",
        "bureau.mail..",
        "bureau.invitations..",
        "bureau.notices..",
        "bureau.stock..",
        "bureau.suppliers..",
        "bureau.equipment..",
        "bureau.parameters..",
        "bureau.currency.."
    };

    @ArchTest
    static final ArchRule roomsDoNotKnowEachOther = slices().matching(
                    "bureau.(purchasing|travel|repair|correspondence|hiring|leave)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule sharedWordsKnowNoRoom = noClasses()
            .that()
            .resideInAnyPackage(SHARED)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOMS);

    @ArchTest
    static final ArchRule nobodyKnowsTheFaces = noClasses()
            .that()
            .resideOutsideOfPackages(FACES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FACES);

    @ArchTest
    static final ArchRule theBoilerRoomKnowsNothingOfTheOffice = noClasses()
            .that()
            .resideInAPackage("bureau.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(concat(ROOMS, SHARED, FACES));

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("bureau.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheBoilerRoomTouchesTheEnginesInside = noClasses()
            .that()
            .resideOutsideOfPackage("bureau.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..");

    @ArchTest
    static final ArchRule whatModelsNameIsThinAndPrivate = classes()
            .that()
            .implement(JavaDelegate.class)
            .or()
            .implement(ExecutionListener.class)
            .or()
            .implement(TaskListener.class)
            .and()
            .resideOutsideOfPackage("bureau.platform..")
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Delegate")
            .orShould()
            .haveSimpleNameEndingWith("Listener");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = fields().should().notBeAnnotatedWith(Autowired.class);

    private static String[] concat(String[]... parts) {
        return Arrays.stream(parts).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
