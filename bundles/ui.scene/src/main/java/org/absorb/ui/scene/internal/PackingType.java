package org.absorb.ui.scene.internal;

import java.util.List;
import org.absorb.scene.SceneRenderer;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.PartType;
import org.absorb.ui.workbench.Place;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.look.Icon;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The packing of what is picked. */
@Component(service = PartType.class)
public final class PackingType implements PartType {

  static final String ID = "scene.packing";

  /** Not the renderer itself: it is made when the first part is. */
  private final ComponentServiceObjects<SceneRenderer> renderers;

  @Activate
  public PackingType(
      @Reference(policyOption = ReferencePolicyOption.GREEDY)
          ComponentServiceObjects<SceneRenderer> renderers) {
    this.renderers = renderers;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String label() {
    return Packings.WORDS.get("packing");
  }

  @Override
  public Icon icon() {
    return Icon.PACKING;
  }

  @Override
  public List<Place> places() {
    return List.of(new Place(PackingPerspective.ID, PackingPerspective.MAIN, 0));
  }

  @Override
  public Part create(Composite parent, Site site) {
    return new PackingPart(parent, site, renderers.getService());
  }
}
