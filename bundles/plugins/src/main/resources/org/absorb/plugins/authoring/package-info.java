/** {{label}}, a plugin for Absorb. */
package {{package}};
