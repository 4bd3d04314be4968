package org.absorb.ui.workbench.form.sample;

import java.util.List;
import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Parameter;

/** What a form has to cope with. */
public record Settings(
    @Parameter(kind = "scheme", byDefault = "\"gd\"") Component scheme,
    @Parameter(byDefault = "false") boolean noisy,
    @Parameter(byDefault = "1", visibleWhen = "noisy=true") double strength,
    @Parameter Inner record,
    @Parameter(kind = "observable", byDefault = "[]") List<Component> observe) {

  /** A group. */
  public record Inner(
      @Parameter(byDefault = "10") int every,
      @Parameter(byDefault = "1", advanced = true) int rarely) {}
}
