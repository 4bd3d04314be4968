package org.absorb.ui.experiments.internal;

import java.util.List;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.Layout;
import org.absorb.ui.workbench.PerspectiveType;
import org.absorb.ui.workbench.look.Icon;
import org.osgi.service.component.annotations.Component;

/** The day's loop on one screen: find, set, run, watch. */
@Component(service = PerspectiveType.class)
public final class ExperimentsPerspective implements PerspectiveType {

  @Override
  public String id() {
    return "experiments";
  }

  @Override
  public String label() {
    return Messages.of(ExperimentsPerspective.class).get("perspective");
  }

  @Override
  public Icon icon() {
    return Icon.EXPERIMENT;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Layout layout() {
    return new Layout.Split(
        true,
        List.of(new Layout.Region("left"), column("main", "bottom"), column("right", "corner")),
        List.of(19, 54, 27));
  }

  private static Layout column(String above, String below) {
    return new Layout.Split(
        false, List.of(new Layout.Region(above), new Layout.Region(below)), List.of(70, 30));
  }
}
