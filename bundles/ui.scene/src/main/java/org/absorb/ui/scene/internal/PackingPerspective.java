package org.absorb.ui.scene.internal;

import java.util.List;
import org.absorb.ui.workbench.Layout;
import org.absorb.ui.workbench.PerspectiveType;
import org.absorb.ui.workbench.look.Icon;
import org.osgi.service.component.annotations.Component;

/** The packing as large as the window lets it be, the explorer beside it. */
@Component(service = PerspectiveType.class)
public final class PackingPerspective implements PerspectiveType {

  static final String ID = "packing";
  static final String MAIN = "main";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String label() {
    return Packings.WORDS.get("perspective");
  }

  @Override
  public Icon icon() {
    return Icon.PACKING;
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Layout layout() {
    return new Layout.Split(
        true, List.of(new Layout.Region("left"), new Layout.Region(MAIN)), List.of(19, 81));
  }
}
