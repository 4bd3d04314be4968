package org.absorb.ui.compare.internal;

import java.util.List;
import java.util.Optional;
import org.absorb.ui.workbench.PackingViews;
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

/** A comparison; its input is the file. */
@Component(service = PartType.class)
public final class CompareType implements PartType {

  static final String ID = "compare.document";

  /** Who draws packings, if anybody does. */
  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  private volatile PackingViews packings;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String label() {
    return Compares.WORDS.get("comparison");
  }

  @Override
  public Icon icon() {
    return Icon.COMPARE;
  }

  @Override
  public boolean many() {
    return true;
  }

  @Override
  public List<Place> places() {
    return List.of(
        new Place(ComparePerspective.ID, ComparePerspective.MAIN, 0),
        new Place("experiments", "main", 20));
  }

  @Override
  public Part create(Composite parent, Site site) {
    return new ComparePart(parent, site, () -> Optional.ofNullable(packings));
  }
}
