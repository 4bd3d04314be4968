package org.absorb.ui.runs.internal.table;

import java.util.List;
import java.util.Optional;
import org.absorb.ui.workbench.Comparing;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.PartType;
import org.absorb.ui.workbench.Place;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.look.Icon;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Runs: the table of all runs of a project. */
@Component(service = PartType.class)
public final class RunsType implements PartType {

  public static final String ID = "runs.table";

  /** Who compares, if anybody does. */
  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  private volatile Comparing comparing;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String label() {
    return Tables.WORDS.get("runs");
  }

  @Override
  public Icon icon() {
    return Icon.TABLE;
  }

  @Override
  public List<Place> places() {
    return List.of(new Place("experiments", "bottom", 10), new Place("compare", "top", 0));
  }

  @Override
  public Part create(Composite parent, Site site) {
    return new RunsPart(parent, site, () -> Optional.ofNullable(comparing));
  }
}
