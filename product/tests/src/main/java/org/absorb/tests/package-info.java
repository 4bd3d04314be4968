/**
 * Tests that run inside the framework, beside the product's bundles: any JUnit class here is found
 * and run by {@link InFramework}, and reported as tests of {@code FrameworkIT}.
 */
package org.absorb.tests;
