package org.absorb.ui.scaling.internal;

import java.util.List;
import java.util.Optional;
import org.absorb.spi.scaling.FiniteSizeScaling;
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
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The cockpit. It is there without the plugin that scales, and says then what is missing. */
@Component(service = PartType.class)
public final class CockpitType implements PartType {

  static final String ID = "scaling.cockpit";

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile FiniteSizeScaling scaling;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String label() {
    return Scaling.WORDS.get("cockpit");
  }

  @Override
  public Icon icon() {
    return Icon.ANALYSIS;
  }

  @Override
  public List<Place> places() {
    return List.of(new Place(ScalingPerspective.ID, ScalingPerspective.MAIN, 0));
  }

  @Override
  public Part create(Composite parent, Site site) {
    return new CockpitPart(parent, site, () -> Optional.ofNullable(scaling));
  }
}
