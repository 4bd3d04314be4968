package org.absorb.ui.experiments.internal.explorer;

import java.util.List;
import java.util.Optional;
import org.absorb.model.text.Messages;
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

/** The explorer. */
@Component(service = PartType.class)
public final class ExplorerType implements PartType {

  public static final String ID = "experiments.explorer";

  /** Who compares, if anybody does. */
  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  private volatile Comparing comparing;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String label() {
    return Messages.of(ExplorerType.class).get("explorer");
  }

  @Override
  public Icon icon() {
    return Icon.FOLDER;
  }

  @Override
  public List<Place> places() {
    return List.of(new Place("experiments", "left", 0), new Place("packing", "left", 0));
  }

  @Override
  public Part create(Composite parent, Site site) {
    return new ExplorerPart(parent, site, () -> Optional.ofNullable(comparing));
  }
}
