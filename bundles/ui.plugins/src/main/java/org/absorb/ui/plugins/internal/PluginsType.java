package org.absorb.ui.plugins.internal;

import java.util.List;
import java.util.stream.Stream;
import org.absorb.plugins.Plugins;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.PartType;
import org.absorb.ui.workbench.Place;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.look.Icon;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The manager of plug-ins. */
@Component(service = PartType.class)
public final class PluginsType implements PartType {

  static final String ID = "plugins.manager";

  /** The input of the only one. */
  static final String ALL = "all";

  private final Plugins plugins;

  @Activate
  public PluginsType(@Reference Plugins plugins) {
    this.plugins = plugins;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String label() {
    return Managing.WORDS.get("plugins");
  }

  @Override
  public Icon icon() {
    return Icon.PLUGIN;
  }

  /** Not there until it is asked for. */
  @Override
  public boolean many() {
    return true;
  }

  @Override
  public List<Place> places() {
    return Stream.of("experiments", "compare", "scaling", "packing")
        .map(perspective -> new Place(perspective, "main", 80))
        .toList();
  }

  @Override
  public Part create(Composite parent, Site site) {
    return new PluginsPart(parent, site, plugins);
  }
}
