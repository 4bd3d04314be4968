package org.absorb.ui.workbench.internal.preference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.PreferenceType;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Shows the preferences. */
@Component(service = Command.class)
public final class PreferencesCommand implements Command {

  private static final Messages WORDS = Messages.of(PreferencesCommand.class);
  private static final int GROUP = 80;

  private final Workbench workbench;
  private final List<PreferenceType<?>> pages = new CopyOnWriteArrayList<>();

  @Activate
  public PreferencesCommand(@Reference Workbench workbench) {
    this.workbench = workbench;
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void add(PreferenceType<?> page) {
    pages.add(page);
  }

  void remove(PreferenceType<?> page) {
    pages.remove(page);
  }

  @Override
  public String id() {
    return "edit.preferences";
  }

  @Override
  public String label() {
    return WORDS.get("command");
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Icon.SETTINGS);
  }

  @Override
  public Optional<MenuPlace> menu() {
    return Optional.of(new MenuPlace(MenuPlace.Menu.EDIT, GROUP, 0));
  }

  @Override
  public Optional<String> keys() {
    return Optional.of("Ctrl+,");
  }

  @Override
  public void run() {
    List<PreferenceType<?>> sorted =
        pages.stream()
            .sorted(Comparator.<PreferenceType<?>, String>comparing(PreferenceType::label))
            .toList();
    new PreferencesDialog(workbench, sorted).open();
  }
}
