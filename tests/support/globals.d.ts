// What every test file finds without importing it.
/// <reference types="jest" />
/// <reference types="@testing-library/jest-dom" />
