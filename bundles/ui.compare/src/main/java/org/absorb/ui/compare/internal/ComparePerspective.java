package org.absorb.ui.compare.internal;

import java.util.List;
import org.absorb.ui.workbench.Layout;
import org.absorb.ui.workbench.PerspectiveType;
import org.absorb.ui.workbench.look.Icon;
import org.osgi.service.component.annotations.Component;

/** The run table above to choose from, comparisons below to judge. */
@Component(service = PerspectiveType.class)
public final class ComparePerspective implements PerspectiveType {

  static final String ID = "compare";
  static final String MAIN = "main";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String label() {
    return Compares.WORDS.get("perspective");
  }

  @Override
  public Icon icon() {
    return Icon.COMPARE;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Layout layout() {
    Layout column =
        new Layout.Split(
            false, List.of(new Layout.Region("top"), new Layout.Region(MAIN)), List.of(40, 60));
    return new Layout.Split(true, List.of(new Layout.Region("left"), column), List.of(15, 85));
  }
}
