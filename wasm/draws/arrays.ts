/** What stands in the arrays; src/draws/drawWorld.ts and drawState.ts say what each one means. */
import * as slots from './slots';

/** Where the table of addresses begins. */
export const TABLE: usize = 1024;

/** The address of an array. */
@inline export function rowAt(slot: i32): usize { return <usize>load<u32>(TABLE + (<usize>slot << 2)); }

@inline export function cellsOfSchool(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_cellsOfSchool) + <usize>(at << 2)); }
@inline export function schoolsByBlock(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_schoolsByBlock) + <usize>(at << 2)); }
@inline export function blockStart(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_blockStart) + <usize>(at << 2)); }
@inline export function staffStart(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_staffStart) + <usize>(at << 2)); }
@inline export function schoolOf(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_schoolOf) + <usize>(at << 2)); }
@inline export function poolOf(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_poolOf) + <usize>(at << 2)); }
@inline export function spotOf(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_spotOf) + <usize>(at << 2)); }
@inline export function staffOf(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_staffOf) + <usize>(at << 2)); }
@inline export function cellsByStaff(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_cellsByStaff) + <usize>(at << 2)); }
@inline export function cellsOfStaff(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_cellsOfStaff) + <usize>(at << 2)); }
@inline export function cellsBySpot(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_cellsBySpot) + <usize>(at << 2)); }
@inline export function cellsOfSpot(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_cellsOfSpot) + <usize>(at << 2)); }
@inline export function stepOf(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_stepOf) + <usize>(at << 2)); }
@inline export function intoStage(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_intoStage) + <usize>(at << 2)); }
@inline export function below(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_below) + <usize>(at << 2)); }
@inline export function twin(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_twin) + <usize>(at << 2)); }
@inline export function firstTwin(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_firstTwin) + <usize>(at << 2)); }
@inline export function nameOfCell(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_cellKey) + <usize>(at << 2)); }
@inline export function nameOfPool(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_poolKey) + <usize>(at << 2)); }
@inline export function poolOfSpot(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_poolOfSpot) + <usize>(at << 2)); }
@inline export function stepOfSpot(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_stepOfSpot) + <usize>(at << 2)); }
@inline export function spotAbove(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_spotAbove) + <usize>(at << 2)); }
@inline export function stageOf(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_stageOf) + <usize>(at << 2)); }
@inline export function demand(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_demand) + <usize>(at << 2)); }
@inline export function seated(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_seated) + <usize>(at << 2)); }
@inline export function pathWaiting(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_waiting) + <usize>(at << 2)); }
@inline export function stillWaiting(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_stillWaiting) + <usize>(at << 2)); }
@inline export function heir(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_heir) + <usize>(at << 2)); }
@inline export function feedingStart(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_feedingStart) + <usize>(at << 2)); }
@inline export function feeding(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_feeding) + <usize>(at << 2)); }
@inline export function poolSteps(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_poolSteps) + <usize>(at << 2)); }
@inline export function cap(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_cap) + <usize>(at << 2)); }
@inline export function formCap(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_formCap) + <usize>(at << 2)); }
@inline export function target(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_target) + <usize>(at << 2)); }
@inline export function sizeRange(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_sizeRange) + <usize>(at << 2)); }
@inline export function mergeBelow(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_mergeBelow) + <usize>(at << 2)); }
@inline export function entryCap(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_entryCap) + <usize>(at << 2)); }
@inline export function fillCap(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_fillCap) + <usize>(at << 2)); }
@inline export function planned(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_planned) + <usize>(at << 2)); }
@inline export function plannedCap(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_plannedCap) + <usize>(at << 2)); }
@inline export function plannedFormCap(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_plannedFormCap) + <usize>(at << 2)); }
@inline export function mixBelow(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_mixBelow) + <usize>(at << 2)); }
@inline export function mixCap(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_mixCap) + <usize>(at << 2)); }
@inline export function rooms(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_rooms) + <usize>(at << 2)); }
@inline export function beds(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_beds) + <usize>(at << 2)); }
@inline export function staffed(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_staffed) + <usize>(at << 2)); }
@inline export function movesStart(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_movesStart) + <usize>(at << 2)); }
@inline export function moves(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_moves) + <usize>(at << 2)); }
@inline export function rankStart(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_rankStart) + <usize>(at << 2)); }
@inline export function ranks(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_ranks) + <usize>(at << 2)); }
@inline export function pairAt(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_pairAt) + <usize>(at << 2)); }
@inline export function placeInBlock(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_placeInBlock) + <usize>(at << 2)); }
@inline export function blockOfSchool(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_blockOfSchool) + <usize>(at << 2)); }
@inline export function startOf(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_startOf) + <usize>(at << 2)); }
@inline export function startSizes(at: i32): i32 { return load<i32>(rowAt(slots.i32_world_startSizes) + <usize>(at << 2)); }
@inline export function isPublic(at: i32): i32 { return load<u8>(rowAt(slots.u8_world_isPublic) + <usize>at); }
@inline export function keepLast(at: i32): i32 { return load<u8>(rowAt(slots.u8_world_keepLast) + <usize>at); }
@inline export function splits(at: i32): i32 { return load<u8>(rowAt(slots.u8_world_splits) + <usize>at); }
@inline export function plannedAnew(at: i32): i32 { return load<u8>(rowAt(slots.u8_world_plannedAnew) + <usize>at); }
@inline export function standing(at: i32): i32 { return load<u8>(rowAt(slots.u8_world_standing) + <usize>at); }
@inline export function passing(at: i32): f64 { return load<f64>(rowAt(slots.f64_world_passing) + <usize>(at << 3)); }
@inline export function staying(at: i32): f64 { return load<f64>(rowAt(slots.f64_world_staying) + <usize>(at << 3)); }
@inline export function repeating(at: i32): f64 { return load<f64>(rowAt(slots.f64_world_repeating) + <usize>(at << 3)); }
@inline export function pathLeavers(at: i32): f64 { return load<f64>(rowAt(slots.f64_world_pathLeavers) + <usize>(at << 3)); }
@inline export function entryYear(at: i32): f64 { return load<f64>(rowAt(slots.f64_spread_entryYear) + <usize>(at << 3)); }
@inline export function entryWalk(at: i32): f64 { return load<f64>(rowAt(slots.f64_spread_entryWalk) + <usize>(at << 3)); }
@inline export function flowShared(at: i32): f64 { return load<f64>(rowAt(slots.f64_spread_flowShared) + <usize>(at << 3)); }
@inline export function flowOwn(at: i32): f64 { return load<f64>(rowAt(slots.f64_spread_flowOwn) + <usize>(at << 3)); }
@inline export function cellYear(at: i32): f64 { return load<f64>(rowAt(slots.f64_spread_cellYear) + <usize>(at << 3)); }
@inline export function cellWalk(at: i32): f64 { return load<f64>(rowAt(slots.f64_spread_cellWalk) + <usize>(at << 3)); }
@inline export function lastSizes(at: i32): i32 { return load<i32>(rowAt(slots.i32_state_lastSizes) + <usize>(at << 2)); }
@inline export function setLastSizes(at: i32, value: i32): void { store<i32>(rowAt(slots.i32_state_lastSizes) + <usize>(at << 2), value); }
@inline export function lastCount(at: i32): i32 { return load<i32>(rowAt(slots.i32_state_lastCount) + <usize>(at << 2)); }
@inline export function setLastCount(at: i32, value: i32): void { store<i32>(rowAt(slots.i32_state_lastCount) + <usize>(at << 2), value); }
@inline export function sizes(at: i32): i32 { return load<i32>(rowAt(slots.i32_state_sizes) + <usize>(at << 2)); }
@inline export function setSizes(at: i32, value: i32): void { store<i32>(rowAt(slots.i32_state_sizes) + <usize>(at << 2), value); }
@inline export function count(at: i32): i32 { return load<i32>(rowAt(slots.i32_state_count) + <usize>(at << 2)); }
@inline export function setCount(at: i32, value: i32): void { store<i32>(rowAt(slots.i32_state_count) + <usize>(at << 2), value); }
@inline export function coming(at: i32): i32 { return load<i32>(rowAt(slots.i32_state_coming) + <usize>(at << 2)); }
@inline export function setComing(at: i32, value: i32): void { store<i32>(rowAt(slots.i32_state_coming) + <usize>(at << 2), value); }
@inline export function admitted(at: i32): i32 { return load<i32>(rowAt(slots.i32_state_admitted) + <usize>(at << 2)); }
@inline export function setAdmitted(at: i32, value: i32): void { store<i32>(rowAt(slots.i32_state_admitted) + <usize>(at << 2), value); }
@inline export function pupils(at: i32): i32 { return load<i32>(rowAt(slots.i32_state_pupils) + <usize>(at << 2)); }
@inline export function setPupils(at: i32, value: i32): void { store<i32>(rowAt(slots.i32_state_pupils) + <usize>(at << 2), value); }
@inline export function wanted(at: i32): i32 { return load<i32>(rowAt(slots.i32_state_wanted) + <usize>(at << 2)); }
@inline export function setWanted(at: i32, value: i32): void { store<i32>(rowAt(slots.i32_state_wanted) + <usize>(at << 2), value); }
@inline export function mixed(at: i32): i32 { return load<i32>(rowAt(slots.i32_state_mixed) + <usize>(at << 2)); }
@inline export function setMixed(at: i32, value: i32): void { store<i32>(rowAt(slots.i32_state_mixed) + <usize>(at << 2), value); }
@inline export function splitCount(at: i32): i32 { return load<i32>(rowAt(slots.i32_state_splitCount) + <usize>(at << 2)); }
@inline export function setSplitCount(at: i32, value: i32): void { store<i32>(rowAt(slots.i32_state_splitCount) + <usize>(at << 2), value); }
@inline export function unsplitSizes(at: i32): i32 { return load<i32>(rowAt(slots.i32_state_unsplitSizes) + <usize>(at << 2)); }
@inline export function setUnsplitSizes(at: i32, value: i32): void { store<i32>(rowAt(slots.i32_state_unsplitSizes) + <usize>(at << 2), value); }
@inline export function unsplitCount(at: i32): i32 { return load<i32>(rowAt(slots.i32_state_unsplitCount) + <usize>(at << 2)); }
@inline export function setUnsplitCount(at: i32, value: i32): void { store<i32>(rowAt(slots.i32_state_unsplitCount) + <usize>(at << 2), value); }
@inline export function beyond(at: i32): i32 { return load<i32>(rowAt(slots.i32_state_beyond) + <usize>(at << 2)); }
@inline export function setBeyond(at: i32, value: i32): void { store<i32>(rowAt(slots.i32_state_beyond) + <usize>(at << 2), value); }
@inline export function waiting(at: i32): i32 { return load<i32>(rowAt(slots.i32_state_waiting) + <usize>(at << 2)); }
@inline export function setWaiting(at: i32, value: i32): void { store<i32>(rowAt(slots.i32_state_waiting) + <usize>(at << 2), value); }
@inline export function cellKey(at: i32): i32 { return load<i32>(rowAt(slots.i32_state_cellKey) + <usize>(at << 2)); }
@inline export function setCellKey(at: i32, value: i32): void { store<i32>(rowAt(slots.i32_state_cellKey) + <usize>(at << 2), value); }
@inline export function poolKey(at: i32): i32 { return load<i32>(rowAt(slots.i32_state_poolKey) + <usize>(at << 2)); }
@inline export function setPoolKey(at: i32, value: i32): void { store<i32>(rowAt(slots.i32_state_poolKey) + <usize>(at << 2), value); }
@inline export function freeRooms(at: i32): i32 { return load<i32>(rowAt(slots.i32_state_freeRooms) + <usize>(at << 2)); }
@inline export function setFreeRooms(at: i32, value: i32): void { store<i32>(rowAt(slots.i32_state_freeRooms) + <usize>(at << 2), value); }
@inline export function freeStaff(at: i32): i32 { return load<i32>(rowAt(slots.i32_state_freeStaff) + <usize>(at << 2)); }
@inline export function setFreeStaff(at: i32, value: i32): void { store<i32>(rowAt(slots.i32_state_freeStaff) + <usize>(at << 2), value); }
@inline export function freeBeds(at: i32): i32 { return load<i32>(rowAt(slots.i32_state_freeBeds) + <usize>(at << 2)); }
@inline export function setFreeBeds(at: i32, value: i32): void { store<i32>(rowAt(slots.i32_state_freeBeds) + <usize>(at << 2), value); }
@inline export function freeSeats(at: i32): i32 { return load<i32>(rowAt(slots.i32_state_freeSeats) + <usize>(at << 2)); }
@inline export function setFreeSeats(at: i32, value: i32): void { store<i32>(rowAt(slots.i32_state_freeSeats) + <usize>(at << 2), value); }
@inline export function hosts(at: i32): i32 { return load<u8>(rowAt(slots.u8_state_hosts) + <usize>at); }
@inline export function setHosts(at: i32, value: i32): void { store<u8>(rowAt(slots.u8_state_hosts) + <usize>at, value); }
@inline export function movedUp(at: i32): i32 { return load<u8>(rowAt(slots.u8_state_movedUp) + <usize>at); }
@inline export function setMovedUp(at: i32, value: i32): void { store<u8>(rowAt(slots.u8_state_movedUp) + <usize>at, value); }
@inline export function changed(at: i32): i32 { return load<u8>(rowAt(slots.u8_state_changed) + <usize>at); }
@inline export function setChanged(at: i32, value: i32): void { store<u8>(rowAt(slots.u8_state_changed) + <usize>at, value); }
@inline export function poolFactor(at: i32): f64 { return load<f64>(rowAt(slots.f64_state_poolFactor) + <usize>(at << 3)); }
@inline export function setPoolFactor(at: i32, value: f64): void { store<f64>(rowAt(slots.f64_state_poolFactor) + <usize>(at << 3), value); }
@inline export function nextPoolFactor(at: i32): f64 { return load<f64>(rowAt(slots.f64_state_nextPoolFactor) + <usize>(at << 3)); }
@inline export function setNextPoolFactor(at: i32, value: f64): void { store<f64>(rowAt(slots.f64_state_nextPoolFactor) + <usize>(at << 3), value); }
@inline export function entryFactor(at: i32): f64 { return load<f64>(rowAt(slots.f64_state_entryFactor) + <usize>(at << 3)); }
@inline export function setEntryFactor(at: i32, value: f64): void { store<f64>(rowAt(slots.f64_state_entryFactor) + <usize>(at << 3), value); }
@inline export function cellFactor(at: i32): f64 { return load<f64>(rowAt(slots.f64_state_cellFactor) + <usize>(at << 3)); }
@inline export function setCellFactor(at: i32, value: f64): void { store<f64>(rowAt(slots.f64_state_cellFactor) + <usize>(at << 3), value); }
@inline export function nextCellFactor(at: i32): f64 { return load<f64>(rowAt(slots.f64_state_nextCellFactor) + <usize>(at << 3)); }
@inline export function setNextCellFactor(at: i32, value: f64): void { store<f64>(rowAt(slots.f64_state_nextCellFactor) + <usize>(at << 3), value); }
@inline export function cellEntryFactor(at: i32): f64 { return load<f64>(rowAt(slots.f64_state_cellEntryFactor) + <usize>(at << 3)); }
@inline export function setCellEntryFactor(at: i32, value: f64): void { store<f64>(rowAt(slots.f64_state_cellEntryFactor) + <usize>(at << 3), value); }
@inline export function leavers(at: i32): f64 { return load<f64>(rowAt(slots.f64_state_leavers) + <usize>(at << 3)); }
@inline export function setLeavers(at: i32, value: f64): void { store<f64>(rowAt(slots.f64_state_leavers) + <usize>(at << 3), value); }
@inline export function inPool(at: i32): f64 { return load<f64>(rowAt(slots.f64_state_inPool) + <usize>(at << 3)); }
@inline export function setInPool(at: i32, value: f64): void { store<f64>(rowAt(slots.f64_state_inPool) + <usize>(at << 3), value); }
@inline export function onPath(at: i32): f64 { return load<f64>(rowAt(slots.f64_state_onPath) + <usize>(at << 3)); }
@inline export function setOnPath(at: i32, value: f64): void { store<f64>(rowAt(slots.f64_state_onPath) + <usize>(at << 3), value); }
@inline export function surplus(at: i32): f64 { return load<f64>(rowAt(slots.f64_state_surplus) + <usize>(at << 3)); }
@inline export function setSurplus(at: i32, value: f64): void { store<f64>(rowAt(slots.f64_state_surplus) + <usize>(at << 3), value); }
@inline export function nextSurplus(at: i32): f64 { return load<f64>(rowAt(slots.f64_state_nextSurplus) + <usize>(at << 3)); }
@inline export function setNextSurplus(at: i32, value: f64): void { store<f64>(rowAt(slots.f64_state_nextSurplus) + <usize>(at << 3), value); }
@inline export function waitingSurplus(at: i32): f64 { return load<f64>(rowAt(slots.f64_state_waitingSurplus) + <usize>(at << 3)); }
@inline export function setWaitingSurplus(at: i32, value: f64): void { store<f64>(rowAt(slots.f64_state_waitingSurplus) + <usize>(at << 3), value); }
@inline export function nextWaitingSurplus(at: i32): f64 { return load<f64>(rowAt(slots.f64_state_nextWaitingSurplus) + <usize>(at << 3)); }
@inline export function setNextWaitingSurplus(at: i32, value: f64): void { store<f64>(rowAt(slots.f64_state_nextWaitingSurplus) + <usize>(at << 3), value); }
@inline export function knots(at: i32): f64 { return load<f64>(rowAt(slots.f64_own_knots) + <usize>(at << 3)); }
@inline export function setKnots(at: i32, value: f64): void { store<f64>(rowAt(slots.f64_own_knots) + <usize>(at << 3), value); }
@inline export function remainders(at: i32): f64 { return load<f64>(rowAt(slots.f64_own_remainders) + <usize>(at << 3)); }
@inline export function setRemainders(at: i32, value: f64): void { store<f64>(rowAt(slots.f64_own_remainders) + <usize>(at << 3), value); }
@inline export function pairs(at: i32): f64 { return load<f64>(rowAt(slots.f64_own_pairs) + <usize>(at << 3)); }
@inline export function setPairs(at: i32, value: f64): void { store<f64>(rowAt(slots.f64_own_pairs) + <usize>(at << 3), value); }
