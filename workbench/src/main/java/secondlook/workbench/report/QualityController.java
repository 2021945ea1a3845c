package secondlook.workbench.report;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import secondlook.casework.indicator.IndicatorSettings;
import secondlook.casework.indicator.Indicators;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;
import secondlook.workbench.review.OwnReadings;
import secondlook.workbench.triage.SampleFrame;

/** The page that says how good the reasons are, for whoever leads the review. */
@Controller
class QualityController {

    private final Quality quality;
    private final QualityWords words;

    QualityController(Quality quality, QualityWords words) {
        this.quality = quality;
        this.words = words;
    }

    @GetMapping("/quality")
    @PreAuthorize("hasAnyRole('LEAD', 'STATISTICIAN')")
    String quality(@AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute("page", words.view(quality.report(viewer)));
        return "report/quality";
    }

    /** Wires the page. */
    @Configuration(proxyBeanMethods = false)
    static class QualityRoom {

        @Bean
        Quality quality(Database database, OwnReadings readings, Audit audit) {
            return new Quality(database, new SampleFrame(database), readings, audit);
        }

        @Bean
        QualityWords qualityWords() {
            return new QualityWords(Indicators.standard(IndicatorSettings.standard()));
        }
    }
}
