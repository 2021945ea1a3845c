package secondlook.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** No page can be added without saying who may open it. Help and sign-in are open to anybody, and say so by their place. */
class GuardedPagesTest {

    private static final List<String> OPEN_TO_ANYBODY = List.of("HelpPages", "SignInPage", "FailurePages");

    @Test
    void everyPageSaysWhoMayOpenIt() {
        List<String> unguarded = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("secondlook.workbench").stream()
                        .filter(GuardedPagesTest::isController)
                        .filter(controller -> !OPEN_TO_ANYBODY.contains(controller.getSimpleName()))
                        .flatMap(controller -> controller.getMethods().stream())
                        .filter(GuardedPagesTest::answersRequests)
                        // Said once for a whole controller is said for each of its pages.
                        .filter(method -> !method.isAnnotatedWith(PreAuthorize.class)
                                && !method.getOwner().isAnnotatedWith(PreAuthorize.class))
                        .map(JavaMethod::getFullName)
                        .toList();

        assertThat(unguarded).isEmpty();
    }

    private static boolean isController(JavaClass type) {
        return type.isMetaAnnotatedWith(Controller.class);
    }

    private static boolean answersRequests(JavaMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.reflect(), RequestMapping.class);
    }
}
