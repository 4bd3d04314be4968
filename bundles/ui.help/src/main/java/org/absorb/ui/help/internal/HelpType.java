package org.absorb.ui.help.internal;

import java.util.List;
import java.util.stream.Stream;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.PartType;
import org.absorb.ui.workbench.Place;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.look.Icon;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;

/** Help: pages, one a task. */
@Component
public final class HelpType implements PartType {

  static final String ID = "help.pages";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String label() {
    return Helps.WORDS.get("help");
  }

  @Override
  public Icon icon() {
    return Icon.HELP;
  }

  /** Not there until it is asked for. */
  @Override
  public boolean many() {
    return true;
  }

  @Override
  public List<Place> places() {
    return Stream.of("experiments", "compare", "scaling", "packing")
        .map(perspective -> new Place(perspective, "main", 90))
        .toList();
  }

  @Override
  public Part create(Composite parent, Site site) {
    return new HelpPart(parent, site);
  }
}
