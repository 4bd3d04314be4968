package org.absorb.ui.scene.internal.play;

import java.util.List;
import org.absorb.scene.SceneRenderer;
import org.absorb.ui.scene.internal.Packings;
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

/** The playground. */
@Component(service = PartType.class)
public final class PlaygroundType implements PartType {

  private final ComponentServiceObjects<SceneRenderer> renderers;

  @Activate
  public PlaygroundType(
      @Reference(policyOption = ReferencePolicyOption.GREEDY)
          ComponentServiceObjects<SceneRenderer> renderers) {
    this.renderers = renderers;
  }

  @Override
  public String id() {
    return "scene.playground";
  }

  @Override
  public String label() {
    return Packings.WORDS.get("playground");
  }

  @Override
  public Icon icon() {
    return Icon.PLAY;
  }

  @Override
  public List<Place> places() {
    return List.of(new Place("packing", "main", 10));
  }

  @Override
  public Part create(Composite parent, Site site) {
    return new PlaygroundPart(parent, site, renderers.getService());
  }
}
