/** Stochastic gradient descent with momentum. */
package com.example.heavyball;
