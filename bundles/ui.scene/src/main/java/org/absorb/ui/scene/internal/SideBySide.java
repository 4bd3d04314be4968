package org.absorb.ui.scene.internal;

import org.absorb.scene.SceneRenderer;
import org.absorb.ui.workbench.PackingViews;
import org.absorb.ui.workbench.Workbench;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Packings side by side, for whoever compares them. */
@Component(service = PackingViews.class)
public final class SideBySide implements PackingViews {

  /** Not the renderer itself: it is made when the first view is. */
  private final ComponentServiceObjects<SceneRenderer> renderers;

  @Activate
  public SideBySide(
      @Reference(policyOption = ReferencePolicyOption.GREEDY)
          ComponentServiceObjects<SceneRenderer> renderers) {
    this.renderers = renderers;
  }

  @Override
  public Row create(Composite parent, Workbench workbench) {
    return new PackingRow(parent, workbench, renderers.getService());
  }
}
