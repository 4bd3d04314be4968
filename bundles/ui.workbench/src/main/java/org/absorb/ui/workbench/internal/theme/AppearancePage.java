package org.absorb.ui.workbench.internal.theme;

import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.PreferenceType;
import org.osgi.service.component.annotations.Component;

/** The page of preferences of {@link Appearance}. */
@Component(service = PreferenceType.class)
public final class AppearancePage implements PreferenceType<Appearance> {

  @Override
  public String id() {
    return "appearance";
  }

  @Override
  public String label() {
    return Messages.of(AppearancePage.class).get("appearance");
  }

  @Override
  public Class<Appearance> settings() {
    return Appearance.class;
  }
}
