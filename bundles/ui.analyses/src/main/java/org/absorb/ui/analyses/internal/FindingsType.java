package org.absorb.ui.analyses.internal;

import java.util.List;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.PartType;
import org.absorb.ui.workbench.Place;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.look.Icon;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;

/** What to know of the experiment that is picked. */
@Component(service = PartType.class)
public final class FindingsType implements PartType {

  @Override
  public String id() {
    return "analyses.findings";
  }

  @Override
  public String label() {
    return Analysing.WORDS.get("findings");
  }

  @Override
  public Icon icon() {
    return Icon.CAUTION;
  }

  @Override
  public List<Place> places() {
    return List.of(new Place("experiments", "bottom", 20));
  }

  @Override
  public Part create(Composite parent, Site site) {
    return new FindingsPart(parent, site);
  }
}
