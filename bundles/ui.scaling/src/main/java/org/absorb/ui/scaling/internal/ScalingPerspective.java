package org.absorb.ui.scaling.internal;

import java.util.List;
import org.absorb.ui.workbench.Layout;
import org.absorb.ui.workbench.PerspectiveType;
import org.absorb.ui.workbench.look.Icon;
import org.osgi.service.component.annotations.Component;

/** The cockpit alone: it needs the room. */
@Component(service = PerspectiveType.class)
public final class ScalingPerspective implements PerspectiveType {

  static final String ID = "scaling";
  static final String MAIN = "main";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String label() {
    return Scaling.WORDS.get("perspective");
  }

  @Override
  public Icon icon() {
    return Icon.ANALYSIS;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Layout layout() {
    return new Layout.Split(
        true, List.of(new Layout.Region("left"), new Layout.Region(MAIN)), List.of(19, 81));
  }
}
