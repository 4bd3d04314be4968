package org.absorb.ui.workbench.internal.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MBasicFactory;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartSashContainer;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.modeling.EModelService;

/** What the mouse does by dragging tabs and edges, step by step for the keyboard. */
public final class Moves {

  /** A step of an edge, and the least that is left of a neighbour, in parts of a hundred. */
  private static final int STEP = 4;

  private static final int LEAST = 8;

  private final WindowModel model;

  public Moves(WindowModel model) {
    this.model = model;
  }

  /** Where a part may go: what each place is called after, the parts that stand there. */
  public Map<String, Runnable> beside(PartHost host) {
    MPart part = host.element();
    MPerspective perspective = model.perspectiveOf(part);
    Map<String, Runnable> places = new LinkedHashMap<>();
    for (MPartStack stack : model.stacks()) {
      List<MPart> there =
          model.parts(stack, null).stream().filter(MUIElement::isToBeRendered).toList();
      if (stack != (MUIElement) part.getParent()
          && !there.isEmpty()
          && model.perspectiveOf(stack) == perspective) {
        places.put(
            there.stream().map(MPart::getLabel).collect(Collectors.joining(", ")),
            () -> put(part, stack));
      }
    }
    return places;
  }

  /** Whether a part stands with others, from which it could go apart. */
  public boolean accompanied(PartHost host) {
    return shown(host.element().getParent()).size() > 1;
  }

  /** Gives a part half the room of those it stands with: to the right of them, or below. */
  public void apart(PartHost host, boolean right) {
    MPart part = host.element();
    MPartStack before = (MPartStack) (MUIElement) part.getParent();
    MPartStack own = MBasicFactory.INSTANCE.createPartStack();
    int where = right ? EModelService.RIGHT_OF : EModelService.BELOW;
    model.elements().insert(own, before, where, 0.5f);
    put(part, own);
  }

  private void put(MPart part, MPartStack stack) {
    MPerspective perspective = model.perspectiveOf(part);
    model.elements().move(part, stack);
    stack.setSelectedElement(part);
    Regions.tidy(perspective);
    model.partService().activate(part, true);
  }

  /**
   * Moves an edge of the place of a part.
   *
   * @param horizontal whether it becomes wider or narrower, else taller or lower
   * @param more whether it becomes larger
   */
  public void resize(PartHost host, boolean horizontal, boolean more) {
    MUIElement element = host.element();
    while (element.getParent() != null && !splits(element.getParent(), horizontal)) {
      element = element.getParent();
    }
    if (element.getParent() == null) {
      return;
    }
    List<MUIElement> siblings = shown(element.getParent());
    int at = siblings.indexOf(element);
    MUIElement neighbour = siblings.get(at + 1 < siblings.size() ? at + 1 : at - 1);
    int sum = siblings.stream().mapToInt(Moves::share).sum();
    MUIElement giving = more ? neighbour : element;
    int step = Math.min(sum * STEP / 100, share(giving) - sum * LEAST / 100);
    if (step > 0) {
      share(giving, share(giving) - step);
      MUIElement taking = more ? element : neighbour;
      share(taking, share(taking) + step);
    }
  }

  private static boolean splits(MUIElement parent, boolean horizontal) {
    return parent instanceof MPartSashContainer sash
        && sash.isHorizontal() == horizontal
        && shown(sash).size() > 1;
  }

  private static List<MUIElement> shown(MElementContainer<?> container) {
    List<MUIElement> shown = new ArrayList<>(container.getChildren());
    shown.removeIf(child -> !child.isToBeRendered());
    return shown;
  }

  private static int share(MUIElement element) {
    try {
      return Integer.parseInt(element.getContainerData());
    } catch (NumberFormatException e) {
      return Arrangement.WHOLE / 2; // as the workbench takes what has no share
    }
  }

  private static void share(MUIElement element, int share) {
    element.setContainerData(Integer.toString(share));
  }
}
