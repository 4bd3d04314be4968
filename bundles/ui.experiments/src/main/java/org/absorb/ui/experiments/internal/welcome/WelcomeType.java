package org.absorb.ui.experiments.internal.welcome;

import java.util.List;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.PartType;
import org.absorb.ui.workbench.Place;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.look.Icon;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;

/** The welcome page. */
@Component(service = PartType.class)
public final class WelcomeType implements PartType {

  static final String ID = "experiments.welcome";

  /** There is one page. */
  static final String ONE = "welcome";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String label() {
    return Messages.of(WelcomeType.class).get("welcome");
  }

  @Override
  public Icon icon() {
    return Icon.HOME;
  }

  @Override
  public List<Place> places() {
    return List.of(new Place("experiments", "main", -10));
  }

  /** Not there until it is asked for. */
  @Override
  public boolean many() {
    return true;
  }

  @Override
  public Part create(Composite parent, Site site) {
    return new WelcomePart(parent, site);
  }
}
