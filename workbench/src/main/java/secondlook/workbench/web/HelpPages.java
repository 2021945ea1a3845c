package secondlook.workbench.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages of help that hold no case material: anybody may read them, signed in or not. */
@Controller
final class HelpPages {

    @GetMapping("/help/keys")
    String keys() {
        return "help/keys";
    }

    @GetMapping("/help/breaks")
    String breaks() {
        return "help/breaks";
    }

    @GetMapping("/help/accessibility")
    String accessibility() {
        return "help/accessibility";
    }
}
